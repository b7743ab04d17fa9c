//! The smallest Yew app: one button, one number.

#[cfg(target_family = "wasm")]
mod browser {
    use rlsf::SmallGlobalTlsf;
    use yew::prelude::*;

    #[global_allocator]
    static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

    #[component]
    pub(super) fn Counter() -> Html {
        let count = use_state(|| 0);
        let onclick = {
            let count = count.clone();
            move |_| count.set(*count + 1)
        };
        html! {
            <main>
                <button type="button" {onclick}>{*count}</button>
            </main>
        }
    }
}

fn main() {
    #[cfg(target_family = "wasm")]
    yew::Renderer::<browser::Counter>::new().render();
}

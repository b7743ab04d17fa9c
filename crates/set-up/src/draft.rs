//! What staff have typed so far: the files of one trust, or of one school alone.

use std::collections::HashSet;
use std::iter;

use publish::check::{Source, TrustSources};
use publish::content::{ADDRESS, CONTENT, SCHOOLS, TRUST};
use publish::logo::Logo;
use publish::site::zip::Archive;
use publish::site::{File, SiteError};
use serde_json::{Value, json};

use crate::ids::id_of;
use crate::pointer;
use crate::policy::POLICY;
use crate::table::Row;

/// The id of a trust that is one school alone, unless its file had another. No link leads there.
const ALONE: &str = "our-school";
/// The field that names the file with a school's logo.
pub const LOGO: &str = "/logo";
/// The id for a name from which no id can be made.
const NAMELESS: &str = "school";

/// What staff have typed so far, as values in the shape of the files. That way, nothing in an
/// opened file is lost, and a field and its faults have the same name: a JSON pointer.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// Whether it's a trust or group, rather than one school alone.
    pub is_group: bool,
    /// The address of the site, as typed; empty if it isn't known.
    pub address: String,
    /// The policy that staff had written before they chose to have none. It comes back if they change
    /// their minds.
    pub(crate) policy_aside: Option<Value>,
    /// The trust's file.
    trust: Value,
    /// The trust's id, if it came from a file.
    trust_id: Option<String>,
    /// The schools.
    schools: Vec<School>,
    /// The files of logos. Their paths are only names, and those that no school names aren't saved.
    pub(crate) logos: Vec<File>,
}

/// A school.
#[derive(Debug, Clone, PartialEq)]
struct School {
    /// Its id, if it came from a file.
    id: Option<String>,
    file: Value,
}

impl School {
    fn id(&self) -> String {
        let from_name = || non_empty_or(id_of(pointer::text(&self.file, "/name")), NAMELESS);
        self.id.clone().unwrap_or_else(from_name)
    }
}

/// One of the files of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Which {
    /// The trust's.
    Trust,
    /// The school's with this index.
    School(usize),
}

impl Default for Draft {
    /// A draft with one school, whose name and kind aren't known yet.
    fn default() -> Self {
        Self {
            is_group: false,
            address: String::new(),
            policy_aside: None,
            trust: json!({ "name": "" }),
            trust_id: None,
            schools: vec![School { id: None, file: json!({ "name": "" }) }],
            logos: Vec::new(),
        }
    }
}

impl Draft {
    /// A draft of files that were read. Each school is given as its id and its fields.
    #[must_use]
    pub fn of_files(
        id: Option<String>,
        trust: Value,
        schools: Vec<(Option<String>, Value)>,
    ) -> Self {
        let schools: Vec<School> =
            schools.into_iter().map(|(id, file)| School { id, file }).collect();
        let is_alone = matches!(&*schools, [only] if only.file.get("name") == trust.get("name"));
        let is_group = !is_alone;
        Self { is_group, trust, trust_id: id, schools, ..Self::default() }
    }

    /// Adds a school with the trust's name if there is none.
    #[must_use]
    pub(crate) fn or_one_school(mut self) -> Self {
        if self.schools.is_empty() {
            self.is_group = false;
            let name = pointer::text(&self.trust, "/name").to_owned();
            self.add_school(&name);
        }
        self
    }

    /// Replaces all schools with one from a file.
    pub(crate) fn adopt_school(&mut self, id: Option<String>, file: Value) {
        self.schools = vec![School { id, file }];
    }

    /// The number of schools.
    #[must_use]
    pub fn schools(&self) -> usize {
        self.schools.len()
    }

    /// The text of a field; empty if there is none.
    #[must_use]
    pub fn text(&self, which: Which, pointer: &str) -> &str {
        self.file(which).map(|file| pointer::text(file, pointer)).unwrap_or_default()
    }

    /// The value of a field.
    #[must_use]
    pub fn value(&self, which: Which, pointer: &str) -> Option<&Value> {
        self.file(which)?.pointer(pointer)
    }

    /// Sets a field to what was typed. Removes it if nothing was typed, unless the file can't be
    /// read without it.
    pub fn set_text(&mut self, which: Which, pointer: &str, typed: &str) {
        let is_kept = !typed.is_empty() || pointer == "/name" || is_needed(pointer);
        self.set(which, pointer, is_kept.then(|| typed.into()));
    }

    /// Sets a field, or removes it.
    pub fn set(&mut self, which: Which, pointer: &str, value: Option<Value>) {
        let file = match which {
            Which::Trust => Some(&mut self.trust),
            Which::School(index) => self.schools.get_mut(index).map(|school| &mut school.file),
        };
        if let Some(file) = file {
            pointer::set(file, pointer, value);
        }
    }

    /// The file of a school's logo.
    #[must_use]
    pub fn logo(&self, school: Which) -> Option<&[u8]> {
        let name = self.text(school, LOGO).trim();
        self.logos.iter().find(|logo| logo.path == name).map(|logo| &*logo.bytes)
    }

    /// Gives a school a logo.
    pub fn set_logo(&mut self, school: Which, logo: Logo) {
        // Its name is a hash of the picture, so it never overwrites the logo of another school.
        let path = logo.path();
        let name = path.rsplit('/').next().unwrap_or_default();
        self.set_text(school, LOGO, name);
        self.logos.retain(|logo| logo.path != name);
        self.logos.push(File::new(name, logo.bytes));
    }

    /// The number of items of a list.
    #[must_use]
    pub fn length(&self, which: Which, pointer: &str) -> usize {
        self.value(which, pointer).and_then(Value::as_array).map(Vec::len).unwrap_or_default()
    }

    /// Adds an item to a list, and makes the list if there is none.
    pub fn push(&mut self, which: Which, pointer: &str, item: Value) {
        if self.value(which, pointer).is_none() {
            self.set(which, pointer, Some(json!([])));
        }
        if let Some(items) = self.list_mut(which, pointer) {
            items.push(item);
        }
    }

    /// The ids of the items of a list.
    pub fn ids(&self, which: Which, pointer: &str) -> impl Iterator<Item = &str> {
        let items = self.value(which, pointer).and_then(Value::as_array);
        items.into_iter().flatten().filter_map(|item| item.get("id")?.as_str())
    }

    /// An id that no item of a list has yet, such as `step-4` if `start` is `step`.
    #[must_use]
    pub fn free_id(&self, which: Which, pointer: &str, start: &str) -> String {
        let taken: Vec<&str> = self.ids(which, pointer).collect();
        let mut free = (taken.len() + 1..).map(|number| format!("{start}-{number}"));
        free.find(|id| !taken.contains(&&**id)).unwrap_or_default()
    }

    /// Removes an item of a list.
    pub fn remove(&mut self, which: Which, pointer: &str, index: usize) {
        if let Some(items) = self.list_mut(which, pointer)
            && index < items.len()
        {
            items.remove(index);
        }
    }

    /// Moves an item of a list up by one place.
    pub fn move_up(&mut self, which: Which, pointer: &str, index: usize) {
        if let Some(items) = self.list_mut(which, pointer)
            && (1..items.len()).contains(&index)
        {
            items.swap(index - 1, index);
        }
    }

    fn list_mut(&mut self, which: Which, pointer: &str) -> Option<&mut Vec<Value>> {
        let file = match which {
            Which::Trust => &mut self.trust,
            Which::School(index) => &mut self.schools.get_mut(index)?.file,
        };
        file.pointer_mut(pointer)?.as_array_mut()
    }

    /// Adds a school with this name and returns its index.
    pub fn add_school(&mut self, name: &str) -> usize {
        self.schools.push(School { id: None, file: json!({ "name": name }) });
        self.schools.len() - 1
    }

    /// Adds the schools from a table, and removes any that have no name yet.
    pub fn add_rows(&mut self, rows: Vec<Row>) {
        self.schools.retain(|school| !pointer::text(&school.file, "/name").trim().is_empty());
        for row in rows {
            let school = Which::School(self.add_school(""));
            for (pointer, text) in row {
                self.set_text(school, pointer, &text);
            }
        }
    }

    /// Removes a school, unless it is the only one.
    pub fn remove_school(&mut self, index: usize) {
        if self.schools.len() > 1 && index < self.schools.len() {
            self.schools.remove(index);
        }
    }

    /// The ids of the schools, which are part of their addresses.
    #[must_use]
    pub fn school_ids(&self) -> Vec<String> {
        self.schools.iter().map(School::id).collect()
    }

    /// The id of the school with this index, if there is one.
    #[must_use]
    pub fn school_id(&self, index: usize) -> Option<String> {
        self.schools.get(index).map(School::id)
    }

    /// The id of the trust.
    #[must_use]
    pub fn trust_id(&self) -> String {
        match &self.trust_id {
            Some(id) => id.clone(),
            None if self.is_group => {
                non_empty_or(id_of(pointer::text(&self.trust, "/name")), ALONE)
            }
            None => ALONE.to_owned(),
        }
    }

    /// The path of a file, as in a site and as the check shows it.
    #[must_use]
    pub fn path(&self, which: Which) -> String {
        let id = self.trust_id();
        match which {
            Which::Trust => format!("{CONTENT}/{id}/{TRUST}"),
            Which::School(index) => {
                let school = self.school_id(index).unwrap_or_default();
                format!("{CONTENT}/{id}/{SCHOOLS}/{school}.json")
            }
        }
    }

    /// The files of the draft: the trust's, then each school's, then the logos.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        let mut trust = tidied(&self.trust);
        if let (false, [only]) = (self.is_group, &*self.schools) {
            trust["name"] = tidied(&only.file)["name"].clone();
        }
        // TOML can represent everything that a draft can hold.
        let trust = toml::to_string(&trust).unwrap_or_default();
        let id = self.trust_id();
        let mut files = vec![File::new(format!("{CONTENT}/{id}/{TRUST}"), trust)];
        files.extend(self.schools.iter().zip(self.school_ids()).map(|(school, own)| {
            let path = format!("{CONTENT}/{id}/{SCHOOLS}/{own}.json");
            File::new(path, format!("{:#}\n", tidied(&school.file)))
        }));
        let is_named = |logo: &&File| {
            self.schools.iter().any(|school| pointer::text(&school.file, LOGO).trim() == logo.path)
        };
        let logos = self.logos.iter().filter(is_named);
        files.extend(logos.map(|File { path: name, bytes }| {
            File::new(format!("{CONTENT}/{id}/{SCHOOLS}/{name}"), bytes.clone())
        }));
        files
    }

    /// The files of the draft, ready to be checked.
    #[must_use]
    pub fn sources(&self) -> TrustSources {
        let source = |File { path, bytes }| Source { path, bytes: Ok(bytes) };
        let mut sources = self.files().into_iter().map(source);
        let file = sources.next().unwrap_or_else(|| source(File::new("", "")));
        let schools = sources.by_ref().take(self.schools.len()).collect();
        TrustSources { id: self.trust_id(), file, schools, logos: sources.collect() }
    }

    /// The files as one zip, so that staff can carry on later.
    ///
    /// # Errors
    /// If there isn't enough memory.
    pub fn save(&self) -> Result<Vec<u8>, SiteError> {
        let mut archive = Archive::default();
        let mut taken = HashSet::new();
        for file in self.files() {
            // Two schools with one name can't be published, but must be saved.
            let numbered = |number| file.path.replace(".json", &format!("-{number}.json"));
            let mut paths = iter::once(file.path.clone()).chain((2..).map(numbered));
            let path = paths.find(|path| taken.insert(path.clone())).unwrap_or_default();
            archive.add(&File { path, bytes: file.bytes })?;
        }
        if !self.address.is_empty() {
            archive.add(&File::new(format!("{CONTENT}/{ADDRESS}"), &*self.address))?;
        }
        archive.finish()
    }

    fn file(&self, which: Which) -> Option<&Value> {
        match which {
            Which::Trust => Some(&self.trust),
            Which::School(index) => self.schools.get(index).map(|school| &school.file),
        }
    }
}

/// Whether this field is a text that a policy, a section or a statement must have.
pub(crate) fn is_needed(pointer: &str) -> bool {
    pointer.starts_with(POLICY) && ["/text", "/title"].iter().any(|end| pointer.ends_with(end))
}

/// A file whose texts have no leading or trailing spaces, which people type without noticing. If what
/// was typed for a count isn't a number, it's 0, so that the file can still be read; the check refuses
/// that too.
fn tidied(value: &Value) -> Value {
    match value {
        Value::String(text) => text.trim().into(),
        Value::Array(items) => items.iter().map(tidied).collect(),
        Value::Object(fields) => {
            let field = |(name, field): (&String, &Value)| {
                let is_unread = name == "count" && field.is_string();
                (name.clone(), if is_unread { 0.into() } else { tidied(field) })
            };
            Value::Object(fields.iter().map(field).collect())
        }
        other => other.clone(),
    }
}

fn non_empty_or(id: String, default: &str) -> String {
    if id.is_empty() { default.to_owned() } else { id }
}

//! QR codes can be decoded again.

use png::{ColorType, Decoder, Transformations};
use publish::qr::QrCode;
use rqrr::PreparedImage;

const LINKS: [&str; 3] = [
    "https://open-door.example.org/",
    "https://open-door.example.org/example-hill/#bullying",
    "https://a-long-name.schools.example.org/parents/open-door/a-primary-school-with-a-long-name/#something-else",
];

/// Decodes a picture, given which of its pixels are white.
fn decoded(size: usize, is_white: impl Fn(usize, usize) -> bool) -> String {
    let shade = |x, y| if is_white(x, y) { 255 } else { 0 };
    let mut picture = PreparedImage::prepare_from_greyscale(size, size, shade);
    let found = picture.detect_grids();
    assert_eq!(found.len(), 1, "there is one code");
    found[0].decode().unwrap().1
}

#[test]
fn a_png_decodes_to_its_link() {
    for link in LINKS {
        let file = QrCode::of(link).unwrap().png().unwrap();
        assert!(file.len() < 3_000, "{} bytes", file.len());
        let mut decoder = Decoder::new(std::io::Cursor::new(&file));
        decoder.set_transformations(Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.color_type, info.width), (ColorType::Grayscale, info.height));
        let size = usize::try_from(info.width).unwrap();
        assert_eq!(decoded(size, |x, y| pixels[y * size + x] > 127), link);
        // Cameras need the margin.
        assert!(pixels[..size * 48].iter().all(|pixel| *pixel == 255));
    }
}

#[test]
fn an_svg_decodes_to_its_link() {
    for link in LINKS {
        let file = QrCode::of(link).unwrap().svg();
        let (_, size) = file.split_once("viewBox=\"0 0 ").unwrap();
        let size: usize = size.split(' ').next().unwrap().parse().unwrap();
        let (_, path) = file.rsplit_once(" d=\"").unwrap();
        let (path, _) = path.split_once('"').unwrap();
        // Each square is `M8 4h1v1H8V4`.
        let squares: Vec<(usize, usize)> = path
            .split('M')
            .skip(1)
            .map(|square| {
                let (x, rest) = square.split_once(' ').unwrap();
                let (y, rest) = rest.split_once('h').unwrap();
                assert_eq!(rest, format!("1v1H{x}V{y}"));
                (x.parse().unwrap(), y.parse().unwrap())
            })
            .collect();
        let is_white = |x: usize, y: usize| !squares.contains(&(x / 4, y / 4));
        assert_eq!(decoded(size * 4, is_white), link);
    }
}

#[test]
fn a_text_that_is_too_long_is_refused() {
    assert!(QrCode::of(&"a".repeat(2_000)).is_ok());
    assert!(QrCode::of(&"a".repeat(4_000)).is_err());
}

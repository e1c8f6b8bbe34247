// Small forms of the language that are easily forgotten.
use std::fmt::Display;

union Bits {
    whole: u32,
    float: f32,
}

fn kind(letter: char) -> &'static str {
    match letter {
        '\0'..='\u{7f}' => "one byte",
        '\u{80}'..='\u{d7ff}' => "up to three",
        '\u{e000}'..=char::MAX => "three or four",
    }
}

fn parts(jar: Option<&[u8]>) -> usize {
    let bytes = if jar.is_none() { &[] } else { unsafe { jar.unwrap_unchecked() } };
    bytes.len()
}

fn labels() -> impl Iterator<Item = impl Display> {
    ["salt", "rice"].into_iter().map(|label| label.len())
}

fn nothing(_: impl Sized) -> impl Sized {}

fn on_linux() -> bool {
    #[cfg(unix)]
    {
        true
    }
    #[cfg(not(unix))]
    {
        false
    }
}

fn main() {
    use std::str;
    let text: &str = str::from_utf8(b"broth").unwrap();
    println!("{text} {} {}", kind('s'), kind('€')); //~| broth one byte up to three
    let one = Bits { float: 1.0 };
    let found = unsafe {
        match one {
            Bits { whole: 7 } => 7.0,
            Bits { float } => float,
        }
    };
    println!("{found} {} {}", parts(None), parts(Some(b"abc"))); //~| 1 0 3
    for label in labels() {
        print!("{label} ");
    }
    nothing(3);
    let three = &3u8;
    println!("{} {} {}", three << 2, three >> 1u32, on_linux()); //~| 4 4 12 1 true
}

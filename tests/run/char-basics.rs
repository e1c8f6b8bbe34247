fn main() {
    let c = 'é';
    println!("{c} {:?} {:?} {:?}", '\n', '\'', '"');
    println!("{} {}", c.len_utf8(), '🍅'.len_utf8());
    println!("{} {} {}", 'a'.is_alphabetic(), '7'.is_numeric(), ' '.is_whitespace());
    println!("{} {}", 'a'.is_ascii_lowercase(), 'Z'.is_ascii_digit());
    println!("{} {}", 'q'.to_ascii_uppercase(), 'Q'.to_ascii_lowercase());
    println!("{:?} {:?}", '7'.to_digit(10), 'g'.to_digit(16));
    println!("{:?} {:?}", char::from_u32(0x41), char::from_u32(0xD800));
    println!("{:?} {}", char::from_digit(11, 16), 'a' < 'b');
    println!("{} {}", '\u{1F34B}', '\x41');
    println!("{}", ('a' as u8 + 2) as char);
    println!("{}", u32::from('z') - u32::from('a'));
}

//~| é '\n' '\'' '"'
//~| 2 4
//~| true true true
//~| true false
//~| Q q
//~| Some(7) None
//~| Some('A') None
//~| Some('b') true
//~| 🍋 A
//~| c
//~| 25

// What text, floats, options, vectors and C's strings can do besides.
use std::ffi::{CStr, CString};
use std::io::Write;
use std::ops::RangeBounds;

fn lies_in(range: impl RangeBounds<u8>, byte: u8) -> bool {
    range.contains(&byte)
}

fn main() {
    let mut units = [0u16; 2];
    println!("{:x?} {:?}", '𝄞'.encode_utf16(&mut units), char::decode_utf16([0x41, 0xdc00, 0x42]).collect::<Vec<_>>());
    //~| [d834, dd1e] [Ok('A'), Err(DecodeUtf16Error { code: 56320 }), Ok('B')]
    println!("{:?} {}", String::from_utf16_lossy(&[0x61, 0xd800]), b"a\tb\xff".escape_ascii()); //~| "a�" a\tb\xff
    println!("{:?}", ["a", "b"].map(Box::<str>::from).into_iter().collect::<String>()); //~| "ab"

    println!("{} {} {}", 1.0f64.next_up() > 1.0, f32::MAX.midpoint(f32::MAX) == f32::MAX, 1e-310f64.is_subnormal()); //~| true true true
    println!("{:e} {:e}", 1e-12f64.exp_m1(), 1e-12f64.ln_1p()); //~| 1.0000000000005e-12 9.999999999995e-13
    println!("{} {}", f64::MAX_10_EXP, std::f32::MIN_EXP); //~| 308 -125

    let mut stock = Some(4);
    stock.as_mut_slice()[0] += 1;
    let mut left: Result<u8, ()> = Ok(7);
    println!("{stock:?} {:?} {:?}", left.as_mut().copied(), bool::try_from(2u8).is_err()); //~| Some(5) Ok(7) true
    for value in &mut left {
        *value = 8;
    }
    println!("{left:?} {} {}", lies_in(3..=5, 5), lies_in(..3, 5)); //~| Ok(8) true false

    let mut row: Vec<u8> = (0..10).collect();
    println!("{:?} {}", row.extract_if(2..8, |n| *n % 2 == 0).collect::<Vec<_>>(), row.len()); //~| [2, 4, 6] 7
    println!("{:?}", row.drain(4..).as_slice()); //~| [7, 8, 9]
    println!("{row:?}"); //~| [0, 1, 3, 5]
    println!("{:?}", std::vec::IntoIter::<u8>::default().as_ref()); //~| []
    let flat: std::iter::Flatten<std::vec::IntoIter<Option<u8>>> = vec![Some(1), None].into_iter().flatten();
    println!("{:?}", flat.rev().collect::<Vec<_>>()); //~| [1]
    let mut letters = "12ab".chars().peekable();
    println!("{:?}", letters.next_if_map(|c| c.to_digit(10).ok_or(c))); //~| Some(1)

    let mut room = [0u8; 4];
    let mut rest = &mut room[..];
    println!("{:?} {}", rest.write(b"salt and pepper"), rest.len()); //~| Ok(4) 0
    let mut screen: std::io::StdoutLock<'static> = std::io::stdout().lock();
    screen.write_all(&room).unwrap(); //~| salt
    println!();

    let text = CString::from_vec_with_nul(b"oil\0".to_vec()).unwrap();
    let boxed: Box<CStr> = text.clone().into_boxed_c_str();
    println!("{:?} {} {:?}", boxed, *text == *boxed, &boxed[1..]); //~| "oil" true "il"
    println!("{:?}", CString::from_vec_with_nul(b"o\0il\0".to_vec()).unwrap_err().to_string());
    //~| "data provided contains an interior nul byte at pos 1"
    println!("{:?}", boxed.into_c_string() < CString::new("salt").unwrap()); //~| true
}

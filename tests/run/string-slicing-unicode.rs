fn main() {
    let s = "héllo wörld";
    println!("{} {}", s.len(), s.chars().count());
    println!("{} {}", &s[0..1], &s[1..3]);
    for (i, c) in s.char_indices() {
        if !c.is_ascii() {
            print!("{i}{c} ");
        }
    }
    println!();
    println!("{:?}", s.chars().rev().next());
    println!("{}", s.to_uppercase());
    println!("{:?} {:?}", s.find('w'), s.rfind('l'));
    let mut owned = s.to_string();
    owned.insert(1, 'é');
    owned.remove(3);
    println!("{owned}");
    println!("{:?}", s.split(' ').next());
    println!("{:?}", "a,b,,c".split(',').last());
    for part in "x-y-z".split('-') {
        print!("[{part}]");
    }
    for line in "one\ntwo\r\nthree".lines() {
        print!("<{line}>");
    }
    println!();
    for word in "  spaced   out ".split_whitespace() {
        print!("({word})");
    }
    println!();
    println!("{}", "abc" < "abd" && "Z" < "a");
    println!("{:?}", "é".bytes().next());
    println!("{}", std::str::from_utf8(&[0xe2, 0x82, 0xac]).unwrap());
    println!("{}", std::str::from_utf8(&[0xff]).is_err());
}

//~| 13 11
//~| h é
//~| 1é 8ö 
//~| Some('d')
//~| HÉLLO WÖRLD
//~| Some(7) Some(11)
//~| héllo wörld
//~| Some("héllo")
//~| Some("c")
//~| [x][y][z]<one><two><three>
//~| (spaced)(out)
//~| true
//~| Some(195)
//~| €
//~| true

fn main() {
    println!("tab\tquote\" backslash\\ \x41 \u{e9}");
    println!("one \
              line");
    println!("two
lines");
    println!(r"raw \n stays");
    println!(r#"raw with "quotes""#);
    println!("{}", "braces {{}} in an argument");
    println!("{{}} {{{}}}", 5);
    println!("{:?}", b"bytes\n\x00");
    println!("{} {}", b'a', b'\n');
    println!("{:?}", "debug \t \u{7} é \u{200b} '");
    println!("{:?}", br"\raw");
    println!("{}", concat!("a", 1, true, 'c'));
    println!("{}", stringify!(1 + 2));
}

//~| tab	quote" backslash\ A é
//~| one line
//~| two
//~| lines
//~| raw \n stays
//~| raw with "quotes"
//~| braces {{}} in an argument
//~| {} {5}
//~| [98, 121, 116, 101, 115, 10, 0]
//~| 97 10
//~| "debug \t \u{7} é \u{200b} '"
//~| [92, 114, 97, 119]
//~| a1truec
//~| 1 + 2

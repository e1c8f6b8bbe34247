fn main() {
    let s = "  thyme and salt ";
    println!("{} {:?} {:?}", s.len(), s.trim(), s.trim_start());
    let s = s.trim();
    println!("{} {} {}", s.contains("and"), s.starts_with("thy"), s.ends_with('t'));
    println!("{:?} {:?}", s.find("and"), s.find('z'));
    println!("{} {}", &s[0..5], &s[10..]);
    println!("{} {}", s.to_uppercase(), s.replace("and", "&"));
    println!("{:?} {:?}", "7".parse::<i32>(), "-12".parse::<i64>());
    println!("{:?} {:?}", "x7".parse::<i32>().is_err(), "2.5".parse::<f64>());
    println!("{:?}", s.split_once(" and "));
    println!("{} {}", "é".len(), "".is_empty());
    println!("{:?}", "abc".as_bytes());
    println!("{} {}", "a" < "b", "abc" == "abc");
    println!("{}", "na".repeat(3));
    println!("{:?} {:?}", s.strip_prefix("thyme"), s.strip_suffix("x"));
    println!("{} {}", s.is_char_boundary(3), "true".parse::<bool>().unwrap());
    println!("{:?}", s.get(0..100));
    println!("{}", "Salt".eq_ignore_ascii_case("sALT"));
}

//~| 17 "thyme and salt" "thyme and salt "
//~| true true true
//~| Some(6) None
//~| thyme salt
//~| THYME AND SALT thyme & salt
//~| Ok(7) Ok(-12)
//~| true Ok(2.5)
//~| Some(("thyme", "salt"))
//~| 2 true
//~| [97, 98, 99]
//~| true true
//~| nanana
//~| Some(" and salt") None
//~| true true
//~| None
//~| true

fn main() {
    let mut s = String::from("salt");
    s.push(' ');
    s.push_str("and");
    s += " pepper";
    println!("{s} {} {}", s.len(), s.is_empty());
    let t = s.clone() + "!" + &String::from("?");
    println!("{t}");
    println!("{} {}", &s[5..8], s.as_str() == "salt and pepper");
    println!("{:?} {:?}", s.pop(), s.remove(0));
    s.insert(0, 'S');
    s.insert_str(4, "y");
    println!("{s}");
    s.truncate(5);
    println!("{s} {}", s.capacity() >= 5);
    s.clear();
    println!("{:?}", s);
    println!("{:?}", String::from_utf8(vec![104, 105]));
    println!("{:?}", String::from_utf8(vec![0xff]).is_err());
    println!("{}", "é".to_string() + "t" + &'é'.to_string());
    println!("{}", format!("{}-{}", "a", 5));
    println!("{:?}", "text".to_owned().into_bytes());
    println!("{:?}", String::from("box").into_boxed_str());
    let r: &str = &t;
    println!("{}", r.len());
    println!("{}", 5.to_string() + &2.5.to_string() + &true.to_string());
    for c in "aé".chars() {
        print!("{c},");
    }
    for b in "aé".bytes() {
        print!("{b},");
    }
    println!();
    println!("{}", String::from("a") < String::from("b"));
    println!("{}", String::from_utf8_lossy(b"ok"));
}

//~| salt and pepper 15 false
//~| salt and pepper!?
//~| and true
//~| Some('r') 's'
//~| Salty and peppe
//~| Salty true
//~| ""
//~| Ok("hi")
//~| true
//~| été
//~| a-5
//~| [116, 101, 120, 116]
//~| "box"
//~| 17
//~| 52.5true
//~| a,é,97,195,169,
//~| true
//~| ok

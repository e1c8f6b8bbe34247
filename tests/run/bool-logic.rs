fn shout(answer: bool, name: &str) -> bool {
    println!("asked {name}");
    answer
}

fn main() {
    println!("{}", shout(false, "a") && shout(true, "b"));
    println!("{}", shout(true, "c") || shout(true, "d"));
    println!("{}", !shout(true, "e"));
    println!("{}", shout(true, "f") & shout(false, "g"));
    let mut all = true;
    all &= shout(false, "h");
    all |= false;
    println!("{all} {}", true > false);
    println!("{:?}", true.then_some(5));
}

//~| asked a
//~| false
//~| asked c
//~| true
//~| asked e
//~| false
//~| asked f
//~| asked g
//~| false
//~| asked h
//~| false true
//~| Some(5)

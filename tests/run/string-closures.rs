fn main() {
    let s = "one two three";
    println!("{:?}", s.split(' ').map(|w| w.len()).collect::<Vec<_>>());
    println!("{}", s.chars().filter(|c| *c != 'e').collect::<String>());
    println!("{:?}", s.find(|c: char| c == 'w'));
    println!("{}", s.trim_matches(|c| c == 'o' || c == 'e'));
    println!("{}", s.split_whitespace().rev().collect::<Vec<_>>().join(" "));
    println!("{}", s.bytes().map(|b| b as u32).sum::<u32>());
    println!("{:?}", s.rsplit(' ').next());
    println!("{:?}", s.splitn(2, ' ').collect::<Vec<_>>());
    println!("{}", s.matches('e').count());
    println!("{:?}", s.char_indices().nth(2));
}

//~| [3, 3, 5]
//~| on two thr
//~| Some(5)
//~| ne two thr
//~| three two one
//~| 1268
//~| Some("three")
//~| ["one", "two three"]
//~| 3
//~| Some((2, 'e'))

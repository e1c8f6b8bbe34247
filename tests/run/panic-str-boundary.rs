fn main() {
    let word = "né";
    let end = word.len() - 1;
    println!("{}", &word[..1]);
    println!("{}", &word[..end]); //~ panic
}

//~| n

struct Jar(&'static str);
impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let pair = (Jar("a"), Jar("b"));
    drop(pair.1); //~| washed b
    let boxed = Box::new(Jar("c"));
    drop(*boxed); //~| washed c
    let late = Jar("d");
    for i in 0..2 {
        let again = Jar("e"); //~| washed e
        if i == 1 {
            drop(late); //~| washed d
            break;
        }
        drop(again);
    } //~| washed e
    let some = Some(Jar("f"));
    if let Some(jar) = some {
        drop(jar); //~| washed f
    }
    let mut reused = Jar("g");
    drop(reused); //~| washed g
    reused = Jar("h");
    println!("{}", reused.0); //~| h
} //~| washed h
//~| washed a

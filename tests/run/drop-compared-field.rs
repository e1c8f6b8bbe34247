// A field of a value that has a drop is no constant: the value is made where it stands and dropped there.
struct Cup(&'static str);

impl Drop for Cup {
    fn drop(&mut self) {
        println!("{} washed", self.0);
    }
}

fn main() {
    println!("start"); //~| start
    let same = Cup("red").0 == "red"; //~| red washed
    println!("{same}"); //~| true
    let _ = Cup("blue").0 == "red" || Cup("green").0 == "green";
    //~| blue washed
    //~| green washed
    let name: &&str = &Cup("white").0;
    println!("{name}"); //~| white
    //~| white washed
}

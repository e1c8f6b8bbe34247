const FIRST: u8 = SECOND; //~ E0391
const SECOND: u8 = FIRST;

fn main() {
    println!("{FIRST}");
}

struct Jar;

fn main() {
    let n = Jar as i32; //~ E0605
    println!("{n}");
}

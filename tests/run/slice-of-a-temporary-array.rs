// What stands under the brackets of an extended borrow lives on, also when an array is taken as a slice for them.
struct Jar(u8);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let two = &mut [1, 2][..];
    two[0] = 9;
    println!("{:?}", two);
    //~| [9, 2]
    let jars = &[Jar(1), Jar(2)][1..];
    println!("{}", jars[0].0);
    //~| 2
    let tail = &String::from("jam")[1..];
    println!("{}", tail);
    //~| am
}
//~| washed 1
//~| washed 2

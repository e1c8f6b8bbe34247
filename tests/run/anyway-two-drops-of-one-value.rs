struct Table(u32);

impl Drop for Table {
    fn drop(&mut self) {
        println!("clear {}", self.0);
    }
}

fn main() {
    //~ args: --anyway
    //~ no-rustc: it refuses the program
    let first = Table(1);
    let second = first;
    let third = first;
    println!("{}", second.0 + third.0 + first.0);
    //~| 3
    //~| clear 1
    //~| clear 1
    //~| clear 1
}

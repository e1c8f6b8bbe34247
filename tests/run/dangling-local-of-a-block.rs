fn main() {
    let p: *const i32;
    {
        let spoon = 5;
        p = &spoon;
        println!("{}", unsafe { *p });
    }
    println!("{}", unsafe { *p }); //~ dangling
}

//~| 5

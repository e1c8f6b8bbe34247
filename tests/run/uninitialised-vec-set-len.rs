fn main() {
    let mut v: Vec<i32> = Vec::with_capacity(4);
    v.push(1);
    unsafe { v.set_len(2) };
    println!("{}", v[0]);
    let n = v[1]; //~ uninitialised
    println!("{n}");
}

//~| 1

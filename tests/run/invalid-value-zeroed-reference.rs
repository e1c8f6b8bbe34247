fn main() {
    let r: &u32 = unsafe { std::mem::zeroed() }; //~ invalid-value
    println!("{r}");
}

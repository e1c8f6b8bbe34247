fn main() {
    let label: *const str;
    {
        let name = String::from("salted lemons");
        label = &name[0..6];
    } //~ freed
    let text = unsafe { &*label }; //~ use-after-free
    println!("{text}");
}

struct Lid;
impl Drop for Lid {
    fn drop(&mut self) {
        panic!("slips"); //~ panic
    }
}

fn main() {
    let _inner = String::from("still dropped");
    drop(Lid);
}

struct Lid(u8);
impl Drop for Lid {
    fn drop(&mut self) {
        panic!("lid {}", self.0); //~ abort
    }
}
struct Pot {
    _a: Lid,
    _b: Lid,
}

fn main() {
    let _pot = Pot { _a: Lid(1), _b: Lid(2) };
}

fn main() {
    let fake: &dyn Fn() = unsafe { std::mem::transmute((&raw const MARK, 16usize)) }; //~ invalid-value
    fake();
}

static MARK: u8 = 0;

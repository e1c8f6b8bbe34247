mod kitchen {
    fn secret() {}
    pub fn open() {
        secret();
    }
}

fn main() {
    kitchen::open();
    kitchen::secret(); //~ E0603
}

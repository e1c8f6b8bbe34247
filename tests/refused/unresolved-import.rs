mod kitchen {
    pub fn a() {}
}

use kitchen::b; //~ E0432

fn main() {
    kitchen::a();
}

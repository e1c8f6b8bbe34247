trait Show {}

impl<T> Show for T {}
impl Show for i32 {} //~ E0119

fn main() {}

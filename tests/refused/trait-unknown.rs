struct Chef;

impl Cook for Chef {} //~ E0405

fn main() {}

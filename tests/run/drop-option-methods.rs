struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("washed {}", self.0);
    }
}

fn main() {
    let mut slot = Some(Jar("first"));
    slot = Some(Jar("second"));
    println!("assigned");
    let old = slot.replace(Jar("third"));
    println!("{}", old.is_some());
    let taken = slot.take();
    println!("{}", slot.is_none());
    let jar = taken.unwrap();
    println!("unwrapped {}", jar.0);
    let other = None.unwrap_or(Jar("default"));
    println!("{}", other.0);
    let kept = Some(Jar("kept")).unwrap_or(Jar("unused"));
    println!("{}", kept.0);
}

//~| washed first
//~| assigned
//~| true
//~| true
//~| unwrapped third
//~| default
//~| washed unused
//~| kept
//~| washed kept
//~| washed default
//~| washed third
//~| washed second

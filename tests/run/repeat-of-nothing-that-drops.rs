struct Bell;
impl Drop for Bell {
    fn drop(&mut self) {
        println!("rings");
    }
}

fn main() {
    let one = [Bell; 1];
    println!("one");
    std::mem::forget(one);
    let three = [const { Bell }; 3];
    println!("three");
    drop(three);
    let _two = [const { Bell }; 2];
    println!("end");
}

//~| one
//~| three
//~| rings
//~| rings
//~| rings
//~| end
//~| rings
//~| rings

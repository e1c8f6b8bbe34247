// A Box of anything becomes an Rc or Arc: the value moves, its length or table goes with it, the old block is put back.
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;

struct Jar(u8);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("jar {}", self.0);
    }
}

trait Weigh {
    fn grams(&self) -> u8;
}

impl Weigh for Jar {
    fn grams(&self) -> u8 {
        self.0
    }
}

fn main() {
    let slice: Box<[String]> = Box::new(["salt".to_string(), "rice".to_string()]);
    let shared: Rc<[String]> = slice.into();
    println!("{shared:?} {}", Rc::strong_count(&shared)); //~| ["salt", "rice"] 1
    let object: Box<dyn Weigh> = Box::new(Jar(3));
    let object: Arc<dyn Weigh> = object.into();
    let twin = object.clone();
    println!("{} {}", object.grams(), Arc::strong_count(&twin)); //~| 3 2
    let text: Box<str> = "tea".into();
    println!("{}", Rc::<str>::from(text)); //~| tea
    let nothing: Box<[u64]> = Box::new([]);
    println!("{:?}", Arc::<[u64]>::from(nothing)); //~| []
    let empty: Box<dyn Debug> = Box::new(());
    println!("{:?}", Rc::<dyn Debug>::from(empty)); //~| ()
    let plain: Rc<Jar> = Box::new(Jar(4)).into();
    println!("{}", plain.0); //~| 4
    //~| jar 4
    //~| jar 3
}

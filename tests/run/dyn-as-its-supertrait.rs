use std::any::Any;
use std::fmt::Debug;
use std::rc::Rc;

trait Cook: Debug {
    fn cook(&self) -> u32;
}
trait Chef: Cook + Any {
    fn plan(&self) -> u32 {
        self.cook() + 1
    }
}

#[derive(Debug)]
struct Ana;
#[derive(Debug)]
struct Ben(String);

impl Cook for Ana {
    fn cook(&self) -> u32 {
        1
    }
}
impl Chef for Ana {}
impl Cook for Ben {
    fn cook(&self) -> u32 {
        self.0.len() as u32
    }
}
impl Chef for Ben {
    fn plan(&self) -> u32 {
        0
    }
}
impl Drop for Ben {
    fn drop(&mut self) {
        println!("{} goes home", self.0);
    }
}

fn work(cook: &dyn Cook) -> u32 {
    cook.cook()
}

fn main() {
    let chefs: Vec<Box<dyn Chef>> = vec![Box::new(Ana), Box::new(Ben("Ben".to_string()))];
    for chef in &chefs {
        let cook: &dyn Cook = &**chef;
        println!("{} {} {:?}", chef.plan(), work(cook), cook);
        let shown: &dyn Debug = cook;
        println!("{shown:?}");
        let any: &dyn Any = &**chef;
        println!("{}", any.is::<Ben>());
        //~| 2 1 Ana
        //~| Ana
        //~| false
        //~| 0 3 Ben("Ben")
        //~| Ben("Ben")
        //~| true
    }
    let cooks: Vec<Box<dyn Cook>> = chefs.into_iter().map(|chef| chef as Box<dyn Cook>).collect();
    println!("{}", cooks.len()); //~| 2
    drop(cooks); //~| Ben goes home
    let shared: Rc<dyn Chef> = Rc::new(Ana);
    let other: Rc<dyn Cook> = shared.clone();
    println!("{} {}", other.cook(), Rc::strong_count(&shared)); //~| 1 2
}

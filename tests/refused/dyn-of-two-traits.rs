// A trait object is of one trait with methods, and of any automatic ones besides.
trait Weigh {
    fn weigh(&self) {}
}

trait Pour {
    fn pour(&self) {}
}

trait Both: Weigh + Pour {}

struct Jar;

impl Weigh for Jar {}
impl Pour for Jar {}
impl Both for Jar {}

fn main() {
    let fine: Box<dyn Both + Send + 'static> = Box::new(Jar);
    fine.pour();
    let jar: Box<dyn Weigh + Pour> = Box::new(Jar); //~ E0225
    jar.weigh();
}

use std::marker::PhantomPinned;
use std::pin::Pin;

struct Stays(u32, PhantomPinned);

fn main() {
    let mut stays = Box::pin(Stays(1, PhantomPinned));
    let inner = stays.as_mut().get_mut(); //~ E0277
    let mut local = Stays(2, PhantomPinned);
    let pinned = Pin::new(&mut local); //~ E0277
}

struct Shelf {
    list: *mut Vec<u32>,
}

impl Clone for Shelf {
    fn clone(&self) -> Self {
        Shelf { list: self.list }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        println!("{} jars", unsafe { (*self.list).len() }); //~ use-after-free
        drop(unsafe { Box::from_raw(self.list) }); //~ freed dropped
    }
}

fn main() {
    let shelf = Shelf { list: Box::into_raw(Box::new(vec![1, 2])) }; //~ allocated initialised
    drop(shelf.clone());
}
//~| 2 jars
//~ why-contains: only its pointer was copied
//~ mend-contains: let a clone count the owners
//~ fact-contains: dropped: a `Shelf` by line 20, and again by line 21

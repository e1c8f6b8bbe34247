struct Bell {
    rings: u32,
}

struct Waiter {
    bell: *mut Bell,
}

impl Drop for Waiter {
    fn drop(&mut self) {
        unsafe { (*self.bell).rings += 1 } //~ use-after-free
    }
}

fn main() {
    let bell = Box::into_raw(Box::new(Bell { rings: 0 })); //~ allocated initialised
    let waiter = Waiter { bell };
    println!("{}", unsafe { (*bell).rings });
    drop(unsafe { Box::from_raw(bell) }); //~ freed
    println!("{}", waiter.bell.is_null());
}
//~| 0
//~| false
//~ why-contains: freed before its last user was dropped
//~ mend-contains: free the block last

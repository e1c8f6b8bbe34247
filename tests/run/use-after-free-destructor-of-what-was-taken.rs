struct Pan {
    egg: *mut String,
}

impl Pan {
    fn serve(self) -> String {
        *unsafe { Box::from_raw(self.egg) }
    } //~ freed
}

impl Drop for Pan {
    fn drop(&mut self) {
        unsafe { drop(Box::from_raw(self.egg)) } //~ use-after-free
    }
}

fn main() {
    let pan = Pan { egg: Box::into_raw(Box::new("fried".to_string())) }; //~ allocated initialised
    println!("{}", pan.serve());
}
//~ why-contains: The destructor of a `Pan` uses a block that was freed before it began
//~ mend-contains: `mem::forget` the value
//~ fact-contains: destructor: that of a `Pan`, which line 8 drops

use std::alloc::{alloc, dealloc, handle_alloc_error, Layout};

struct Soup(&'static str);

impl Drop for Soup {
    fn drop(&mut self) {
        println!("poured away: {}", self.0);
    }
}

fn main() {
    let slip = Layout::new::<Soup>();
    unsafe {
        let jar = alloc(slip).cast::<Soup>();
        if jar.is_null() {
            handle_alloc_error(slip);
        }
        jar.write(Soup("leek"));
        *jar = Soup("bean");
        jar.write(Soup("corn"));
        jar.drop_in_place();
        dealloc(jar.cast::<u8>(), slip);
    }
}

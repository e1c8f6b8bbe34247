struct MyBox {
    p: *mut i32,
}

impl Drop for MyBox {
    fn drop(&mut self) {
        unsafe { drop(Box::from_raw(self.p)) }; //~ use-after-free
    }
}

fn main() {
    let a = MyBox { p: Box::into_raw(Box::new(1)) };
    let _b = MyBox { p: a.p };
}

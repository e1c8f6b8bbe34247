struct Table {
    size: usize,
    name: fn(*const u8) -> String,
    drop: unsafe fn(*mut u8),
}

struct Any {
    data: *mut u8,
    table: &'static Table,
}

fn name_u32(p: *const u8) -> String {
    format!("u32 {}", unsafe { *p.cast::<u32>() })
}

fn name_string(p: *const u8) -> String {
    format!("string {}", unsafe { &*p.cast::<String>() })
}

unsafe fn drop_box<T>(p: *mut u8) {
    drop(unsafe { Box::from_raw(p.cast::<T>()) });
}

static U32: Table = Table { size: 4, name: name_u32, drop: drop_box::<u32> };
static STRING: Table = Table { size: 24, name: name_string, drop: drop_box::<String> };

impl Any {
    fn new<T>(value: T, table: &'static Table) -> Any {
        assert_eq!(std::mem::size_of::<T>(), table.size);
        Any { data: Box::into_raw(Box::new(value)).cast(), table }
    }
}

impl Drop for Any {
    fn drop(&mut self) {
        unsafe { (self.table.drop)(self.data) };
    }
}

fn main() {
    let all = [Any::new(7u32, &U32), Any::new(String::from("seven"), &STRING)];
    for a in &all {
        println!("{}", (a.table.name)(a.data));
    }
}

//~| u32 7
//~| string seven

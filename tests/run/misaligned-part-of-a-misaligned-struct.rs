// A field is read as a part of its struct: the struct's alignment is asked for, although a byte may lie anywhere.
#[repr(C)]
struct Tray {
    grams: u32,
    table: u8,
}

fn main() {
    let bytes = [0u8; 16];
    let start = bytes.as_ptr() as usize;
    let tray = ((start & !3) + 5) as *const Tray;
    let fine = unsafe { &raw const (*tray).table };
    println!("{}", fine.is_null()); //~| false
    let table = unsafe { (*tray).table }; //~ misaligned
    println!("{table}");
    let real = Tray { grams: 1, table: 2 };
    println!("{}", real.grams + real.table as u32);
}

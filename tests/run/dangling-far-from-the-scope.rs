struct Menu {
    dishes: [*const u32; 2],
}

fn plan(menu: &mut Menu) {
    let soup = 1u32;
    menu.dishes[0] = &raw const soup;
}

fn cook(menu: &Menu) -> u32 {
    unsafe { *menu.dishes[0] } //~ dangling
}

fn main() {
    let bread = 2u32;
    let mut menu = Menu { dishes: [&raw const bread; 2] };
    plan(&mut menu);
    println!("{}", cook(&menu));
}
//~ message-contains: reads 4 bytes of the local `soup`, which ended at line 8

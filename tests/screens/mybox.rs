use std::alloc::{alloc, dealloc, Layout};
use std::ptr::{self, NonNull};
use std::ops::{Deref, DerefMut};

/// Our custom smart pointer, a simplified version of Box<T>.
struct MyBox<T> {
    ptr: NonNull<T>,
}

impl<T> MyBox<T> {
    /// Creates a new MyBox by allocating memory on the heap and moving `value` into it.
    pub fn new(value: T) -> Self {
        // Step 1: Describe the memory we need for a value of type T.
        let layout = Layout::new::<T>();
        if layout.size() == 0 {
            // Special handling for zero-sized types, which don't need allocation.
            return MyBox { ptr: NonNull::dangling() };
        }

        // --- ENTERING UNSAFE ZONE ---
        unsafe {
            // Step 2: Ask the global allocator for a suitable block of memory.
            // This returns a raw byte pointer (*mut u8).
            let raw_ptr = alloc(layout);

            // Check if the allocation succeeded. If not, the system is out of memory.
            if raw_ptr.is_null() {
                std::alloc::handle_alloc_error(layout);
            }

            // Cast the byte pointer to a typed pointer (*mut T).
            let typed_ptr = raw_ptr.cast::<T>();

            // Step 3: Initialize the memory by writing our value into it.
            // `ptr::write` moves the value without calling `drop` on the old location.
            // This is crucial because we are taking ownership of `value`.
            ptr::write(typed_ptr, value);

            // Wrap the raw pointer in `NonNull` to guarantee it's not null.
            MyBox { ptr: NonNull::new_unchecked(typed_ptr) }
        }
        // --- EXITING UNSAFE ZONE ---
    }
}

// Implement Deref to allow accessing the inner value with the `*` operator.
impl<T> Deref for MyBox<T> {
    type Target = T;
    fn deref(&self) -> &Self::Target {
        // SAFETY: The pointer is guaranteed to be valid and aligned because
        // we created it, and it points to an initialized value.
        // `as_ref` safely converts `&NonNull<T>` to `&T`.
        unsafe { self.ptr.as_ref() }
    }
}

// Implement DerefMut to allow mutable access with `*`.
impl<T> DerefMut for MyBox<T> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        // SAFETY: Same as `deref`, but provides mutable access.
        unsafe { self.ptr.as_mut() }
    }
}

// Implement Drop to handle deallocation. This is the MOST critical part.
impl<T> Drop for MyBox<T> {
    fn drop(&mut self) {
        let layout = Layout::new::<T>();
        if layout.size() == 0 {
            return; // No memory was allocated for zero-sized types.
        }

        // --- ENTERING UNSAFE ZONE ---
        unsafe {
            // Step 4: Before deallocating, we must first drop the value in place.
            // This calls the destructor for T, freeing any resources it owns.
            ptr::drop_in_place(self.ptr.as_mut());

            // Step 5: Deallocate the memory.
            // We must use the SAME layout that we used for allocation.
            dealloc(self.ptr.as_ptr().cast::<u8>(), layout);
        }
        // --- EXITING UNSAFE ZONE ---
    }
}

// --- Using our MyBox ---
fn main() {
    println!("Creating MyBox...");
    let mut my_box = MyBox::new("Hello, manual memory!".to_string());
    println!("MyBox created.");

    // Use the box (thanks to Deref and DerefMut)
    println!("Value inside: {}", *my_box);
    my_box.push_str(" This is risky!");
    println!("Modified value: {}", *my_box);

    println!("`my_box` is about to go out of scope. `Drop` will be called automatically.");
} // <- `my_box.drop()` is called here, deallocating the memory.

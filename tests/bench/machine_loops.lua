-- machine_loops.lua -- the work of machine_loops.c in Lua, for comparison.
local function timed(name, work)
    local start = os.clock()
    local result = work()
    print(string.format("%-10s %8.3f s  result %d", name, os.clock() - start, result))
end

timed("integer", function()
    local s, i = 0, 0
    while i < 20000000 do
        s = s + (i ~ s) % 7
        i = i + 1
    end
    return s
end)

local function fib(n)
    if n < 2 then return n end
    return fib(n - 1) + fib(n - 2)
end
timed("fib", function() return fib(32) end)

timed("push", function()
    local sum = 0
    for _ = 1, 10 do
        local t = {}
        for i = 0, 999999 do t[#t + 1] = i end
        for i = 1, #t do sum = sum + t[i] end
    end
    return sum
end)

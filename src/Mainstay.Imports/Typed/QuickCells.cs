using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Imports.Typed;

/// <summary>Cells as they nearly always look, a few instructions each. False means: not so, read it the careful way.</summary>
/// <remarks>On true the pointer has moved to what ended the cell. Up to 16 bytes beyond a cell are looked at.</remarks>
internal static unsafe class QuickCells
{
    private static readonly int[] DayBefore = Calendar.DayBefore;
    private static readonly int[] MonthLength = Calendar.Length;

    private const ulong Zeros = 0x3030303030303030; // "00000000"
    private const ulong DigitRoom = 0x7676767676767676; // Sets the top bit of a byte above 9.
    private const ulong Tops = 0x8080808080808080;

    /// <summary>How many bytes the cell has that begins here.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Length(byte* at, byte delimiter)
    {
        unchecked
        {
            for (var from = at; ; from += Vector128<byte>.Count)
            {
                var bytes = Vector128.Load(from);
                var ends =
                    Vector128.Equals(bytes, Vector128.Create(delimiter))
                    | Vector128.Equals(bytes, Vector128.Create((byte)'\n'));
                var mask = ends.ExtractMostSignificantBits();
                if (mask != 0)
                {
                    return (int)(from - at) + BitOperations.TrailingZeroCount(mask);
                }
            }
        }
    }

    /// <summary>Up to ten digits, not all 0, that an int can hold.</summary>
    /// <remarks>
    /// Eight bytes at once, as in <see cref="Day"/>: the first byte that is no digit is the lowest with its top bit set, since
    /// nothing is carried out of a digit. Fewer than eight digits are moved up, which puts zeros before them.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool WholeNumber(ref byte* at, byte delimiter, out int value)
    {
        unchecked
        {
            var s = at;
            var x = *(ulong*)s ^ Zeros;
            var others = ((x + DigitRoom) | x) & Tops;
            ulong number = 0;
            if (others == 0)
            {
                number = EightDigits(x);
                s += 8;
                for (uint digit; (digit = (uint)(*s - '0')) <= 9 && s - at < 10; s++)
                {
                    number = (number * 10) + digit;
                }
            }
            else if ((others & 0x80) == 0)
            {
                var bits = BitOperations.TrailingZeroCount(others) & ~7;
                number = EightDigits(x << (64 - bits));
                s += bits >> 3;
            }

            value = (int)number;
            if (number - 1 >= int.MaxValue || !IsEnd(*s, delimiter))
            {
                return false;
            }

            at = s;
            return true;
        }
    }

    /// <summary>Nothing, or yyyy-MM-dd of a real day.</summary>
    /// <remarks>
    /// Eight bytes at once: exclusive-or with "0000-00-" leaves digits as 0 to 9 and hyphens as 0; adding 0x76 (digits) or
    /// 0x7F (hyphens) then sets a byte's top bit exactly when it is too great.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Day(ref byte* at, byte delimiter, out int value)
    {
        const ulong Form = 0x2D30302D30303030; // "0000-00-", first byte lowest
        const ulong Room = 0x7F76767F76767676;
        unchecked
        {
            var s = at;
            if (IsEnd(*s, delimiter))
            {
                value = TypedColumn.Empty;
                return true;
            }

            var x = *(ulong*)s ^ Form;
            uint tens = (uint)(s[8] - '0');
            uint ones = (uint)(s[9] - '0');
            value = 0;
            if ((((x + Room) | x) & Tops) != 0 || tens > 9 || ones > 9 || !IsEnd(s[10], delimiter))
            {
                return false;
            }

            var year = (uint)(
                ((x & 0xFF) * 1000) + ((x >> 8 & 0xFF) * 100) + ((x >> 16 & 0xFF) * 10) + (x >> 24 & 0xFF)
            );
            var month = (uint)(((x >> 40 & 0xFF) * 10) + (x >> 48 & 0xFF));
            var day = (tens * 10) + ones;
            if (year - Calendar.FirstYear >= Calendar.Years || month >= Calendar.Months)
            {
                return false;
            }

            var place = ((year - Calendar.FirstYear) * Calendar.Months) + month;
            if (day - 1 >= (uint)MonthLength[place])
            {
                return false;
            }

            value = DayBefore[place] + (int)day;
            at = s + 10;
            return true;
        }
    }

    /// <summary>One digit, a point and two digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Hundredths(ref byte* at, byte delimiter, out int value)
    {
        unchecked
        {
            var s = at;
            uint ones = (uint)(s[0] - '0');
            uint tenths = (uint)(s[2] - '0');
            uint hundredths = (uint)(s[3] - '0');
            value = (int)((ones * 100) + (tenths * 10) + hundredths);
            if (ones > 9 || s[1] != '.' || tenths > 9 || hundredths > 9 || !IsEnd(s[4], delimiter))
            {
                return false;
            }

            at = s + 4;
            return true;
        }
    }

    /// <summary>One of some codes of up to eight bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Code(ref byte* at, byte delimiter, ulong[] codes, out int value)
    {
        unchecked
        {
            var length = Length(at, delimiter);
            var plain = length > 0 && at[length - 1] == '\r' ? length - 1 : length;
            var packed = plain >= sizeof(ulong) ? *(ulong*)at : *(ulong*)at & ((1UL << (plain * 8)) - 1);
            for (value = 0; value < codes.Length; value++)
            {
                if (codes[value] == packed && plain <= sizeof(ulong))
                {
                    at += plain;
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Any cell but one in quotes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool PassOver(ref byte* at, byte delimiter, out int value)
    {
        value = TypedColumn.Empty;
        if (*at == '"')
        {
            return false;
        }

        at += Length(at, delimiter);
        return true;
    }

    // Eight digits, one a byte and the first lowest: joined to pairs, the pairs to fours, the fours to one number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EightDigits(ulong x)
    {
        unchecked
        {
            var pairs = ((x * 10) + (x >> 8)) & 0x00FF00FF00FF00FF;
            var fours = ((pairs * 100) + (pairs >> 16)) & 0x0000FFFF0000FFFF;
            return (uint)((fours * 10_000) + (fours >> 32));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEnd(byte b, byte delimiter) => b == delimiter || b == '\n' || b == '\r';
}

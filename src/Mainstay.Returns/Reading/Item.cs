using System.Text;

namespace Mainstay.Returns.Reading;

/// <summary>One item of a return: an element that holds a value.</summary>
public sealed class Item
{
    /// <summary>An item.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="words">What it is, in the field's words.</param>
    /// <param name="form">What its values look like.</param>
    /// <param name="isRequired">Whether the layout asks for it once at least.</param>
    /// <param name="repeats">Whether it may occur more than once in a record.</param>
    /// <param name="mayBeEmpty">Whether the element may be there without a value.</param>
    /// <param name="isPersonal">Whether it is a personal field, whose value no page shows (contract K29).</param>
    public Item(
        string name,
        string words,
        ItemForm form,
        bool isRequired = false,
        bool repeats = false,
        bool mayBeEmpty = false,
        bool isPersonal = false
    )
    {
        Name = name;
        Words = words;
        Form = form;
        IsRequired = isRequired;
        Repeats = repeats;
        MayBeEmpty = mayBeEmpty;
        IsPersonal = isPersonal;
        Utf8 = Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The element's name.</summary>
    public string Name { get; }

    /// <summary>What it is, in the field's words.</summary>
    public string Words { get; }

    /// <summary>What its values look like.</summary>
    public ItemForm Form { get; }

    /// <summary>Whether the layout asks for it once at least.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether it may occur more than once in a record.</summary>
    public bool Repeats { get; }

    /// <summary>Whether the element may be there without a value.</summary>
    public bool MayBeEmpty { get; }

    /// <summary>Whether it is a personal field, whose value no page shows (contract K29).</summary>
    public bool IsPersonal { get; }

    /// <summary>Its place in its block, from 0.</summary>
    internal int Index { get; set; } = -1;

    /// <summary>The name as it stands in the file.</summary>
    internal byte[] Utf8 { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

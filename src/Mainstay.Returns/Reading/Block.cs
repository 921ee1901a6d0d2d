namespace Mainstay.Returns.Reading;

/// <summary>A part of a return that holds items: one element with one element for each value in it.</summary>
/// <remarks>
/// It lists every item that any year's file may hold here, so that a rule can see one that does not belong; which of them a
/// year has, and in which order they are written, is the year's layout.
/// </remarks>
public sealed class Block
{
    /// <summary>A block; its items are its own and stand in no other.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="otherName">A second name that is read as well; null when there is none.</param>
    /// <param name="items">The items.</param>
    /// <exception cref="ArgumentException">An item stands in another block already.</exception>
    public Block(string name, string? otherName, params IReadOnlyList<Item> items)
    {
        Name = name;
        OtherName = otherName;
        Items = items;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Index >= 0)
            {
                throw new ArgumentException($"{items[i].Name} stands in two blocks.", nameof(items));
            }

            items[i].Index = i;
        }
    }

    /// <summary>The element's name.</summary>
    public string Name { get; }

    /// <summary>A second name that is read as well; null when there is none.</summary>
    public string? OtherName { get; }

    /// <summary>The items, in their order.</summary>
    public IReadOnlyList<Item> Items { get; }

    /// <summary>The item of a name; null when there is none.</summary>
    public Item? Find(string name) => Items.FirstOrDefault(i => i.Name == name);
}

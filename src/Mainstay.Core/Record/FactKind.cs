using System.Text.Json;
using Mainstay.Core.Time;

namespace Mainstay.Core.Record;

/// <summary>A kind of fact: its name in the store, what it holds and who may see it.</summary>
/// <param name="name">Stable, in lower case with hyphens; it is written in every store and export.</param>
/// <param name="fieldSet">What access it needs.</param>
/// <param name="contentType">The immutable record that it holds.</param>
public abstract class FactKind(string name, FieldSet fieldSet, Type contentType)
{
    /// <summary>The kind's name, for example <c>post-spell</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What access it needs.</summary>
    public FieldSet FieldSet { get; } = fieldSet;

    /// <summary>The record that it holds.</summary>
    public Type ContentType { get; } = contentType;

    /// <summary>Makes a fact of this kind.</summary>
    /// <exception cref="InvalidCastException">The content is of another type.</exception>
    public abstract Fact Make(string key, DateRange valid, object content, Provenance provenance);

    /// <summary>Makes a fact from its stored form.</summary>
    /// <param name="content">Text that <see cref="Write"/> made.</param>
    /// <exception cref="JsonException">The text is not a content of this kind.</exception>
    public abstract Fact Read(string key, DateRange valid, string content, Provenance provenance);

    /// <summary>The stored form of a content: canonical JSON, equal text for equal content.</summary>
    public string Write(object content) => JsonSerializer.Serialize(content, ContentType, FactJson.Options);
}

/// <summary>A kind of fact with a typed content.</summary>
/// <typeparam name="T">An immutable record.</typeparam>
public sealed class FactKind<T>(string name, FieldSet fieldSet = FieldSet.Work) : FactKind(name, fieldSet, typeof(T))
    where T : notnull
{
    /// <inheritdoc/>
    public override Fact Make(string key, DateRange valid, object content, Provenance provenance) =>
        new Fact<T>(Name, key, valid, (T)content, provenance);

    /// <inheritdoc/>
    public override Fact Read(string key, DateRange valid, string content, Provenance provenance) =>
        Make(
            key,
            valid,
            JsonSerializer.Deserialize<T>(content, FactJson.Options) ?? throw new JsonException($"Empty {Name}."),
            provenance
        );
}

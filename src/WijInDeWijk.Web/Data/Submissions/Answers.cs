using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>What somebody answered, by the key of the question. A question without an answer is not in it.</summary>
public sealed class Answers : IEquatable<Answers>
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    private readonly ImmutableSortedDictionary<string, string> _values;

    private Answers(ImmutableSortedDictionary<string, string> values) => _values = values;

    public bool IsEmpty => _values.IsEmpty;

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The answer, or an empty string.</summary>
    public string this[string question] => _values.GetValueOrDefault(question, string.Empty);

    public static Answers Parse(string json) =>
        new((JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal));

    public string ToJson() => JsonSerializer.Serialize(_values);

    public Answers With(string question, string answer) =>
        new(string.IsNullOrEmpty(answer) ? _values.Remove(question) : _values.SetItem(question, answer));

    /// <summary>These answers, with those of the given questions replaced by others.</summary>
    public Answers With(IEnumerable<string> questions, Answers others) => questions.Aggregate(this, (answers, question) => answers.With(question, others[question]));

    public bool Equals(Answers? other) => other is not null && _values.SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as Answers);

    public override int GetHashCode() => _values.Count;
}

internal sealed class AnswersConverter() : ValueConverter<Answers, string>(answers => answers.ToJson(), json => Answers.Parse(json));

internal sealed class AnswersComparer() : ValueComparer<Answers>((one, other) => one == null ? other == null : one.Equals(other), answers => answers.GetHashCode(), answers => answers);

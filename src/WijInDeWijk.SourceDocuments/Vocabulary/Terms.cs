using System.Reflection;

namespace WijInDeWijk.SourceDocuments.Vocabulary;

/// <summary>Codes and labels of the closed word lists; every value of such a list carries a <see cref="TermAttribute"/>.</summary>
public static class Terms
{
    public static string Code<T>(this T value)
        where T : struct, Enum => List<T>.ByValue[value].Code;

    public static string Label<T>(this T value)
        where T : struct, Enum => List<T>.ByValue[value].Label;

    public static IReadOnlyList<T> All<T>()
        where T : struct, Enum => List<T>.Values;

    public static bool TryParse<T>(string? code, out T value)
        where T : struct, Enum
    {
        value = default;
        return code is not null && List<T>.ByCode.TryGetValue(code, out value);
    }

    private static class List<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();

        public static readonly Dictionary<T, TermAttribute> ByValue = Values.ToDictionary(
            value => value,
            value => typeof(T).GetField(value.ToString())!.GetCustomAttribute<TermAttribute>()
                ?? throw new InvalidOperationException($"{typeof(T).Name}.{value} has no term."));

        public static readonly Dictionary<string, T> ByCode =
            Values.ToDictionary(value => ByValue[value].Code, value => value, StringComparer.Ordinal);
    }
}

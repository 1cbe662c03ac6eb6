using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>A kind of declaration that an overlay can add members to.</summary>
internal abstract class OverlayExtension<T, TMember>
    where TMember : IEquatable<TMember>
{
    /// <summary>Gets the key below which the members stand.</summary>
    public abstract string Key { get; }

    public abstract string Name(T item);

    public abstract EquatableArray<TMember> Members(T item);

    public abstract string MemberKey(TMember member);

    public abstract T With(T item, EquatableArray<TMember> members);

    /// <summary>Returns the keys with which a declaration says more than its members.</summary>
    public abstract IEnumerable<(string Key, bool IsThere)> Others(T item);

    /// <summary>Returns what a new declaration lacks, which one that only adds members may lack.</summary>
    public abstract IEnumerable<(SpecRule Rule, string[] Arguments)> Missing(T item);

    /// <summary>Gets what such a declaration is called in messages.</summary>
    public abstract string Kind { get; }

    /// <summary>Returns whether a declaration does not say what it is, so that it most likely means one that is there.</summary>
    public bool LacksDoc(T item) => Missing(item).Any(missing => missing.Rule == SpecRules.MissingDoc);
}

/// <summary>What is said of declarations of an overlay, whatever their kind.</summary>
internal static class OverlayExtension
{
    public static IEnumerable<(SpecRule Rule, string[] Arguments)> MissingDoc(string what, string name, string doc) =>
        doc.Length == 0 ? [(SpecRules.MissingDoc, [$"The {what} '{name}'", ""])] : [];
}
